package io.cordon.cli.org;

import io.cordon.cli.collect.LabelSightings;
import io.cordon.cli.collect.SeenLabels;
import io.cordon.cli.label.FileTree;
import io.cordon.labels.FileLabels;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.UnreadableFileException;
import java.nio.file.Path;

/** The labels inside documents: these often name what logs know by id only. */
final class DocumentLabels implements FileTree.Visitor {
  private final LabelSightings labels = new LabelSightings();
  private long read;
  private long unreadable;

  @Override
  public void file(Path file, boolean isArgument) {
    try {
      for (FileLabel label : FileLabels.read(file).labels()) {
        if (label.id() != null) {
          labels.addDocument(label.id(), label.name(), String.valueOf(file.getFileName()));
        }
      }
      read++;
    } catch (UnreadableFileException notRead) {
      unreadable++;
    }
  }

  @Override
  public void unreadable(Path path, String reason) {
    unreadable++;
  }

  SeenLabels seen() {
    return labels.seen();
  }

  /** Files that were read, whether they have a label or not. */
  long read() {
    return read;
  }

  /** Files whose label cannot be read; {@code cordon label} says why. */
  long unreadable() {
    return unreadable;
  }
}
