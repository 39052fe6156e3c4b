package tradingtwin.brokers.csv.format;

/// How the time in a cell becomes an instant: the zone is the file's, not the row's.
@FunctionalInterface
public interface MomentReading {

  Moment moment(String cell) throws DamagedRow;
}
