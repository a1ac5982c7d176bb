package io.cordon.cli.exposed;

import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileExposure;
import io.cordon.model.file.Label;
import io.cordon.model.json.ExposureJson;
import io.cordon.model.json.JsonFormatException;
import java.time.Instant;
import java.util.Comparator;

/**
 * The exposure of one file, from a {@code cordon.exposure.v1} line.
 *
 * @param key app, tenant and id of the file, and the id of the container that exposes it
 * @param fileKey app, tenant and id of the file
 * @param labelRank {@link Label#UNRANKED} when the label cannot be compared
 * @param shared false when no share of the file is left
 * @param by null when no activity shows who shared it
 * @param through the folder, drive or site that exposes it; null for the file's own exposure
 * @param line the line itself
 */
public record ExposedFile(
    String key,
    String fileKey,
    String label,
    int labelRank,
    Exposure exposure,
    boolean shared,
    String app,
    Instant since,
    String by,
    String file,
    String through,
    String line) {
  /** Widest exposure and highest label first; an unknown label ranks above the lowest label. */
  static final Comparator<ExposedFile> WORST_FIRST =
      Comparator.comparing(ExposedFile::exposure, Comparator.reverseOrder())
          .thenComparing(ExposedFile::sensitivity, Comparator.reverseOrder())
          .thenComparing(ExposedFile::since)
          .thenComparing(ExposedFile::file)
          .thenComparing(ExposedFile::line);

  static ExposedFile parse(String line) throws JsonFormatException {
    FileExposure exposure = ExposureJson.read(line);
    CloudFile file = exposure.file();
    String path = file.path();
    return new ExposedFile(
        exposure.key(),
        exposure.fileKey(),
        file.label().caption(),
        file.label().rank(),
        file.exposure(),
        exposure.shared(),
        exposure.app().id(),
        exposure.since(),
        exposure.by(),
        path == null ? file.caption() : path,
        exposure.through() == null ? null : container(exposure),
        line);
  }

  private static String container(FileExposure exposure) {
    return exposure.throughName() != null ? exposure.throughName() : exposure.through();
  }

  /** The wider of two exposures of one file; of equally wide ones its own, else the earlier. */
  ExposedFile wider(ExposedFile other) {
    int order = exposure.compareTo(other.exposure);
    order = order != 0 ? order : Boolean.compare(through == null, other.through == null);
    order = order != 0 ? order : other.since.compareTo(since);
    return order >= 0 ? this : other;
  }

  /** Whether the file is shared with an unknown audience. */
  public boolean hasUnknownExposure() {
    return exposure == Exposure.UNKNOWN;
  }

  /** Whether the label can be compared with others; false where it is only a name or an id. */
  public boolean hasKnownLabel() {
    return labelRank > Label.UNRANKED;
  }

  private double sensitivity() {
    return hasKnownLabel() ? labelRank : 0.5;
  }
}
