package tradingtwin.contracts.views;

/// Where the browser goes next.
public record Redirect(String location) {}
