package io.cordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The text of {@code cordon --version}: the versions of Cordon, Flink, Kafka and Java. */
final class VersionText implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Properties build = new Properties();
    try (InputStream in = VersionText.class.getResourceAsStream("version.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new String[] {
      "cordon " + build.getProperty("version"),
      "Flink "
          + build.getProperty("flink")
          + ", Kafka "
          + build.getProperty("kafka")
          + ", Java "
          + Runtime.version()
    };
  }
}
