package io.cordon.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.options.UserErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineSinkTest {
  @TempDir private Path directory;

  private static void write(LineSink sink, String... lines) throws Exception {
    SinkWriter<String> writer = sink.createWriter(null);
    for (String line : lines) {
      writer.write(line, null);
    }
    writer.flush(true);
    writer.close();
  }

  @Test
  void theContentOfTheFileIsReplaced() throws Exception {
    Path file = Files.writeString(directory.resolve("found.jsonl"), "a long line from before\n");

    write(LineSink.to(file), "{\"a\":1}", "{\"b\":\"ü\"}");

    assertThat(file).hasContent("{\"a\":1}\n{\"b\":\"ü\"}\n");
  }

  @Test
  void withoutAFileLinesGoToStandardOutputWhichStaysOpen() throws Exception {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    PrintStream before = System.out;
    System.setOut(new PrintStream(screen, false, StandardCharsets.UTF_8));
    try {
      write(LineSink.toFileOrOutput(null), "one");
      write(LineSink.toStandardOutput(), "two");
    } finally {
      System.setOut(before);
    }

    assertThat(screen.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
  }

  @Test
  void aFileThatCannotBeWrittenIsAMistake() {
    Path absent = directory.resolve("absent/found.jsonl");

    assertThatThrownBy(() -> LineSink.to(absent))
        .isInstanceOf(UserErrorException.class)
        .hasMessage(absent + ": there is no directory " + directory.resolve("absent"));
    assertThatThrownBy(() -> LineSink.to(directory))
        .isInstanceOf(UserErrorException.class)
        .hasMessage(directory + ": is a directory, not a file to write");
  }

  @Test
  void aLinkIntoAnAbsentDirectoryIsAMistake() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("absent/found.jsonl"));

    assertThatThrownBy(() -> LineSink.to(link))
        .isInstanceOf(UserErrorException.class)
        .hasMessage(link + ": there is no directory " + directory.resolve("absent"));
  }

  @Test
  void standardInputIsNoOutput() {
    assertThatThrownBy(() -> LineSink.to(Path.of("-")))
        .isInstanceOf(UserErrorException.class)
        .hasMessage("-: is standard input; an output needs the name of a file");
  }
}
