package io.cordon.cli.local;

import io.cordon.cli.options.UserMistake;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * Writes lines to a file, or to standard output, for a job that runs in this process with one
 * writer.
 */
public final class LineSink implements Sink<String> {
  private final String file;

  private LineSink(String file) {
    this.file = file;
  }

  public static LineSink toStandardOutput() {
    return new LineSink(null);
  }

  /** What the file held before is replaced; a place that takes no file is a user's mistake. */
  public static LineSink to(Path file) {
    requireWritable(file);
    return new LineSink(file.toString());
  }

  /** A place that takes no file is a user's mistake, told before there is anything to write. */
  public static void requireWritable(Path file) {
    Path directory = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw new UserMistake(file + ": is a directory, not a file to write");
    }
    if (!Files.isDirectory(directory)) {
      throw new UserMistake(file + ": there is no directory " + directory);
    }
    if (!Files.isWritable(Files.exists(file) ? file : directory)) {
      throw new UserMistake(file + ": permission denied");
    }
  }

  /** To the file, or to standard output where there is none. */
  public static LineSink toFileOrOutput(Path file) {
    return file == null ? toStandardOutput() : to(file);
  }

  /** Writes each thing of a stream as one line. */
  public <T> void take(DataStream<T> things, String name, MapFunction<T, String> text) {
    things.map(text).returns(String.class).uid(name + "-text").sinkTo(this).uid(name).name(name);
  }

  @Override
  public SinkWriter<String> createWriter(WriterInitContext context) throws IOException {
    return file == null
        ? new OutputLines(System.out)
        : new FileLines(Files.newBufferedWriter(Path.of(file), StandardCharsets.UTF_8));
  }

  /** Standard output is not ours to close. */
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
