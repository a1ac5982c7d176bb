package io.cordon.cli.local;

import io.cordon.cli.options.UserErrorException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Writes lines to a file or to standard output. For a job in this process with one parallel writer
 * only.
 */
public final class LineSink implements Sink<String> {
  private final String file;

  private LineSink(String file) {
    this.file = file;
  }

  public static LineSink toStandardOutput() {
    return new LineSink(null);
  }

  /**
   * Replaces the content of the file.
   *
   * @throws UserErrorException when the file cannot be written
   */
  public static LineSink to(Path file) {
    requireWritable(file);
    return new LineSink(file.toString());
  }

  /**
   * Requires that the file can be written, before the job starts.
   *
   * @throws UserErrorException when it cannot
   */
  public static void requireWritable(Path file) {
    if (file.toString().equals("-")) {
      throw new UserErrorException("-: is standard input; an output needs the name of a file");
    }
    Path target = target(file);
    Path directory = target.getParent();
    if (Files.isDirectory(target)) {
      throw new UserErrorException(file + ": is a directory, not a file to write");
    }
    if (!Files.isDirectory(directory)) {
      throw new UserErrorException(file + ": there is no directory " + directory);
    }
    if (!Files.isWritable(Files.exists(target) ? target : directory)) {
      throw new UserErrorException(file + ": permission denied");
    }
  }

  private static Path target(Path file) {
    try {
      return SameFile.target(file);
    } catch (IOException unreadableLink) {
      throw new UncheckedIOException(unreadableLink);
    }
  }

  /** To the file; to standard output when it is null. */
  public static LineSink toFileOrOutput(Path file) {
    return file == null ? toStandardOutput() : to(file);
  }

  /** Writes each record of a stream as one line. */
  public <T> void write(DataStream<T> records, String name, MapFunction<T, String> text) {
    records
        .map(text)
        .returns(String.class)
        .uid(name + "-text")
        .sinkTo(this)
        .uid(name + "-file")
        .name(name);
  }

  @Override
  public SinkWriter<String> createWriter(WriterInitContext context) throws IOException {
    return file == null
        ? new OutputLines(System.out)
        : new FileLines(OutputFile.writer(Path.of(file)));
  }

  /** Does not close standard output: others write to it later. */
  private record OutputLines(PrintStream out) implements SinkWriter<String> {
    @Override
    public void write(String line, Context context) {
      out.print(line + '\n');
    }

    @Override
    public void flush(boolean endOfInput) {
      out.flush();
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  private record FileLines(BufferedWriter lines) implements SinkWriter<String> {
    @Override
    public void write(String line, Context context) throws IOException {
      lines.append(line).append('\n');
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      lines.flush();
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
