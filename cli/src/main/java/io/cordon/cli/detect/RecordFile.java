package io.cordon.cli.detect;

import io.cordon.cli.local.OutputFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The records of a stream in a temporary file, whole, as Flink writes them between its operators:
 * the JSON of a finding leaves parts of its activities out. For a job in this process with one
 * parallel writer.
 */
final class RecordFile<T> implements Sink<T> {
  private final String file;
  private final TypeSerializer<T> serializer;

  private RecordFile(String file, TypeSerializer<T> serializer) {
    this.file = file;
    this.serializer = serializer;
  }

  /** Writes all records of the stream to the file. */
  static <T> RecordFile<T> write(DataStream<T> records, Path file, String name) {
    TypeSerializer<T> serializer =
        records
            .getType()
            .createSerializer(records.getExecutionEnvironment().getConfig().getSerializerConfig());
    RecordFile<T> sink = new RecordFile<>(file.toString(), serializer);
    records.sinkTo(sink).uid(name).name(name);
    return sink;
  }

  /** Reads what was written, in order, after the job has ended. */
  void forEach(Consumer<T> reader) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(Path.of(file)));
        PushbackInputStream records = new PushbackInputStream(bytes)) {
      DataInputViewStreamWrapper input = new DataInputViewStreamWrapper(records);
      for (int next = records.read(); next >= 0; next = records.read()) {
        records.unread(next);
        reader.accept(serializer.deserialize(input));
      }
    }
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
    BufferedOutputStream bytes = new BufferedOutputStream(OutputFile.stream(Path.of(file)));
    return new Writer<>(new DataOutputViewStreamWrapper(bytes), serializer);
  }

  private record Writer<T>(DataOutputViewStreamWrapper output, TypeSerializer<T> serializer)
      implements SinkWriter<T> {
    @Override
    public void write(T record, Context context) throws IOException {
      serializer.serialize(record, output);
    }

    @Override
    public void flush(boolean endOfInput) throws IOException {
      output.flush();
    }

    @Override
    public void close() throws IOException {
      output.close();
    }
  }
}
