package io.cordon.job.wire.format;

import static io.cordon.job.wire.Presence.bit;
import static io.cordon.job.wire.Presence.has;

import io.cordon.job.wire.WireInput;
import io.cordon.job.wire.WireOutput;
import io.cordon.model.file.CloudFile;
import io.cordon.model.file.Exposure;
import io.cordon.model.file.FileKind;
import io.cordon.model.file.Label;
import java.io.IOException;
import java.util.List;

/** Files and labels: parts of several formats, without a version of their own. */
@SuppressWarnings("ReferenceEquality") // only the constant itself is left out
public final class FileParts {
  private FileParts() {}

  public static void write(Label label, WireOutput out) {
    out.unsignedByte(bit(0, label.id()) | bit(1, label.name()));
    out.textIfThere(label.id());
    out.textIfThere(label.name());
    out.signed(label.rank());
  }

  public static Label label(WireInput in) throws IOException {
    int parts = in.unsignedByte();
    String id = in.textIf(has(parts, 0));
    String name = in.textIf(has(parts, 1));
    return new Label(id, name, in.smallSigned());
  }

  public static void write(CloudFile file, WireOutput out) {
    boolean labelled = file.label() != Label.UNKNOWN;
    out.varint(
        bit(0, file.id())
            | bit(1, file.name())
            | bit(2, file.path())
            | bit(3, file.url())
            | bit(4, file.owner())
            | bit(5, file.sizeBytes() != -1)
            | bit(6, labelled)
            | bit(7, file.exposedSince())
            | bit(8, file.urlBefore())
            | bit(9, !file.containers().isEmpty())
            | bit(10, file.archive()));
    Codes.FILE_KINDS.write(file.kind(), out);
    Codes.EXPOSURES.write(file.exposure(), out);
    out.textIfThere(file.id());
    out.textIfThere(file.name());
    out.textIfThere(file.path());
    out.textIfThere(file.url());
    out.textIfThere(file.owner());
    if (file.sizeBytes() != -1) {
      out.signed(file.sizeBytes());
    }
    if (labelled) {
      write(file.label(), out);
    }
    out.instantIfThere(file.exposedSince());
    out.textIfThere(file.urlBefore());
    if (!file.containers().isEmpty()) {
      out.texts(file.containers());
    }
    out.textIfThere(file.archive());
  }

  public static CloudFile file(WireInput in) throws IOException {
    int parts = in.smallVarint();
    FileKind kind = Codes.FILE_KINDS.read(in);
    Exposure exposure = Codes.EXPOSURES.read(in);
    String id = in.textIf(has(parts, 0));
    String name = in.textIf(has(parts, 1));
    String path = in.textIf(has(parts, 2));
    String url = in.textIf(has(parts, 3));
    String owner = in.textIf(has(parts, 4));
    long sizeBytes = has(parts, 5) ? in.signed() : -1;
    Label label = has(parts, 6) ? label(in) : Label.UNKNOWN;
    var exposedSince = in.instantIf(has(parts, 7));
    String urlBefore = in.textIf(has(parts, 8));
    List<String> containers = has(parts, 9) ? in.texts() : List.of();
    String archive = in.textIf(has(parts, 10));
    return new CloudFile(
        id,
        name,
        path,
        url,
        kind,
        owner,
        sizeBytes,
        label,
        exposure,
        exposedSince,
        urlBefore,
        containers,
        archive);
  }
}
