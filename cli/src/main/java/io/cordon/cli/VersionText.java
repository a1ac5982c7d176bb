package io.cordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code cordon --version} says: the build's own version and those it was made with. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Properties built = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
      built.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String[] {
      "cordon " + built.getProperty("version"),
      "Flink "
          + built.getProperty("flink")
          + ", Kafka "
          + built.getProperty("kafka")
          + ", Java "
          + Runtime.version()
    };
  }
}
