package io.cordon.yaml;

/**
 * What is wrong at one place of a file, in one sentence.
 *
 * @param line 1-based; 0 when the file as a whole is meant
 * @param column 1-based
 * @param key where in the document, for example {@code networks[2].cidr}; null when it adds nothing
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
