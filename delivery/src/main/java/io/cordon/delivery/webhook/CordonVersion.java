package io.cordon.delivery.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of Cordon, as in its Maven build. */
final class CordonVersion {
  private static final String TEXT = read();

  private CordonVersion() {}

  /** For example {@code 1.2.0}. */
  static String text() {
    return TEXT;
  }

  private static String read() {
    Properties properties = new Properties();
    try (InputStream in = CordonVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }
}
