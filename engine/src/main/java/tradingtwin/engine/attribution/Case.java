package tradingtwin.engine.attribution;

/// One decision inside its trip.
///
/// @param course the trip
/// @param step the decision's step in it
/// @param opening whether it opened the trip
/// @param gain whether its price lay on the good side of the average price paid
/// @param day the trader's day, counted from 1970
/// @param ordinal its place among the entries of its day, from 1; 0 for an exit
record Case(Course course, Step step, boolean opening, boolean gain, long day, int ordinal) {

  /// What a change of this trip would have brought beyond what happened; fees and prices apart.
  Difference with(Change change) {
    Outcome actual = course.outcome();
    Outcome other = course.outcome(change.in(course.steps(), course.sign()));
    return new Difference(actual.fees() - other.fees(), other.gross() - actual.gross());
  }

  /// Money that a decision cost, against the same trip without the habit; negative when it saved
  /// some.
  ///
  /// @param fees fees that would not have been paid
  /// @param price profit before fees that went missing
  record Difference(double fees, double price) {
    double cost() {
      return fees + price;
    }
  }
}
