package io.cordon.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which version of Cordon this is. */
public final class CordonVersion {
  private static final String TEXT = read();

  private CordonVersion() {}

  /** For example {@code 1.2.0}. */
  public static String text() {
    return TEXT;
  }

  private static String read() {
    Properties built = new Properties();
    try (InputStream in = CordonVersion.class.getResourceAsStream("version.properties")) {
      built.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return built.getProperty("version");
  }
}
