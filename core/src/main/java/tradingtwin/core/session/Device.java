package tradingtwin.core.session;

/// From where somebody signs in; addresses and agents only as hashes.
///
/// @param words such as "Chrome on Linux"
public record Device(String words, String ipHash, String agentHash) {
  private static final int LONGEST = 120;

  public Device {
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}
