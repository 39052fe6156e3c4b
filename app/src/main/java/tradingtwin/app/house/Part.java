package tradingtwin.app.house;

/// What a house is made of, in the order in which it comes up; it goes down in the reverse.
enum Part {
  POSTGRES("Postgres"),
  REDIS("Redis"),
  SANDBOX("Sandbox broker"),
  CORE("Core"),
  COACH("Coach"),
  WORKERS("Workers"),
  EDGE("Edge");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
