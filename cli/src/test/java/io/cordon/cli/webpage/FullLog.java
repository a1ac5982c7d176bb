package io.cordon.cli.webpage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A log of everything that Flink and Kafka can say. */
final class FullLog {
  private static final String NAME = "debug.log";

  private static final String LOG4J =
      """
      <Configuration status="ERROR">
        <Appenders>
          <File name="file" fileName="%s"><PatternLayout pattern="%%level %%c: %%m%%n%%ex"/></File>
        </Appenders>
        <Loggers>
          <Logger name="org.apache.flink" level="DEBUG"/>
          <Logger name="org.apache.kafka" level="DEBUG"/>
          <Root level="INFO"><AppenderRef ref="file"/></Root>
        </Loggers>
      </Configuration>
      """;

  private FullLog() {}

  /** Writes the configuration of a log in this directory. */
  static Path configuration(Path directory) throws IOException {
    return Files.writeString(
        directory.resolve("log4j2.xml"), LOG4J.formatted(directory.resolve(NAME)));
  }

  static String read(Path directory) throws IOException {
    return Files.readString(directory.resolve(NAME));
  }
}
