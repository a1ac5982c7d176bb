package io.cordon.yaml;

/**
 * One mistake in a file: where it is, and one sentence that explains it.
 *
 * @param line 1-based; 0 when the problem concerns the file as a whole
 * @param column 1-based
 * @param key the path in the document, for example {@code networks[2].cidr}; null when not needed
 */
public record Problem(String file, int line, int column, String key, String sentence) {

  public static Problem ofFile(String file, String sentence) {
    return new Problem(file, 0, 0, null, sentence);
  }

  /** One line: {@code org.yaml:12:5: networks[2].cidr: "10.0.0.0/40" is not a network}. */
  public String message() {
    String place = line == 0 ? file : file + ':' + line + ':' + column;
    return place + ": " + (key == null || key.isEmpty() ? "" : key + ": ") + sentence;
  }

  @Override
  public String toString() {
    return message();
  }
}
