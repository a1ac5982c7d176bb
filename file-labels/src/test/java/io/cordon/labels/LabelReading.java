package io.cordon.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.labels.metadata.DocumentKind;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.labels.metadata.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;

/** Reads bytes as a file, for tests. */
public final class LabelReading {
  private LabelReading() {}

  public static LabelledFile of(byte[] bytes) throws UnreadableFileException {
    try {
      Path file = Files.createTempFile("sample", ".bin");
      try {
        Files.write(file, bytes);
        return FileLabels.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException fullDisk) {
      throw new UncheckedIOException(fullDisk);
    }
  }

  public static List<FileLabel> labels(byte[] bytes) throws UnreadableFileException {
    return of(bytes).labels();
  }

  public static FileLabel onlyLabel(byte[] bytes) throws UnreadableFileException {
    assertThat(labels(bytes)).hasSize(1);
    return labels(bytes).get(0);
  }

  /** The outcome in one word; throws anything but a refusal. */
  public static String outcome(byte[] bytes) {
    try {
      LabelledFile read = of(bytes);
      return read.kind() == DocumentKind.OTHER
          ? "other"
          : read.hasLabel() ? "label" : read.labels().isEmpty() ? "no label" : "removed";
    } catch (UnreadableFileException refused) {
      return "refused";
    }
  }

  public static AbstractThrowableAssert<?, ? extends Throwable> refusal(byte[] bytes) {
    return assertThatThrownBy(() -> of(bytes)).isInstanceOf(UnreadableFileException.class);
  }
}
