package io.cordon.cli.label;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.terminal.JsonText;
import io.cordon.labels.metadata.FileLabel;
import io.cordon.labels.metadata.LabelledFile;
import io.cordon.model.file.Label;
import io.cordon.organisation.Organisation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of output: a file and one of its labels.
 *
 * @param label null for a file without labels
 * @param known the organisation's label with this id; unranked when the organisation file does not
 *     list the id, and marked where it is another organisation's
 * @param cloud where the file is in a cloud; null where that is not known
 */
record LabelLine(Path path, LabelledFile file, FileLabel label, Label known, InCloud cloud) {
  static final String OTHER_KIND = "not a type of file that has labels";
  static final String ARCHIVE = "an archive has no label itself, and the files in it are not read";

  /** Where a file is in a cloud: its path or URL there. */
  record InCloud(CloudRoot root, String place) {}

  /** A line for each label of a file, and one for a file that has none. */
  static List<LabelLine> of(
      Path path, LabelledFile file, Organisation organisation, InCloud cloud) {
    return file.labels().isEmpty()
        ? List.of(new LabelLine(path, file, null, Label.NONE, cloud))
        : file.labels().stream()
            .map(label -> new LabelLine(path, file, label, known(label, organisation), cloud))
            .toList();
  }

  /** By id only: a label of another organisation may have the same name. */
  private static Label known(FileLabel label, Organisation organisation) {
    return organisation.labelInside(label.id(), label.tenant(), label.name());
  }

  private boolean isKnown() {
    return label != null && known.isRanked();
  }

  boolean isForeign() {
    return known.isForeign();
  }

  String name() {
    return isKnown() ? known.name() : label.name();
  }

  /** The headings of the table. */
  static String[] headings(boolean withRank) {
    List<String> headings =
        new ArrayList<>(List.of("file", "label", "method", "set", "id", "tenant"));
    if (withRank) {
      headings.add(2, "rank");
    }
    return headings.toArray(String[]::new);
  }

  /** The cells of the row under these headings. */
  Object[] cells(boolean withRank) {
    List<Object> cells = new ArrayList<>(List.of(path, caption()));
    if (withRank) {
      cells.add(isKnown() ? String.valueOf(known.rank()) : "");
    }
    cells.add(label == null ? "" : label.assignment().word());
    cells.add(label == null ? "" : text(label.setDate()));
    cells.add(label == null ? "" : text(label.id()));
    cells.add(label == null ? "" : text(label.tenant()));
    return cells.toArray();
  }

  private String caption() {
    String encrypted = file.encrypted() ? " (encrypted)" : "";
    if (label == null) {
      return reason() == null ? "no label" + encrypted : "no label: " + reason();
    }
    String own = name() == null ? "(no name)" : name();
    String name = known.isForeign() ? known.name() : own;
    return (label.removed() ? "removed: " + name : name) + encrypted;
  }

  /** Why there is no label; null for a file that could have one. */
  private String reason() {
    return switch (file.kind()) {
      case OTHER -> OTHER_KIND;
      case ARCHIVE -> ARCHIVE;
      default -> null;
    };
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  /** One JSON object, without unknown values. */
  String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("file", path.toString());
    if (cloud != null) {
      json.put("app", cloud.root().app().id());
      json.put(cloud.root().isUrl() ? "url" : "path", cloud.place());
    }
    json.put("kind", file.kind().word());
    json.put("encrypted", file.encrypted());
    json.put("state", label == null ? "none" : label.removed() ? "removed" : "applied");
    if (label != null) {
      putText(json, "name", name());
      if (isKnown()) {
        putText(json, "name_in_file", label.name());
        json.put("rank", known.rank());
      }
      putText(json, "id", label.id());
      putText(json, "tenant", label.tenant());
      if (known.isForeign()) {
        json.put("foreign", true);
      }
      json.put("method", label.assignment().word());
      putText(json, "date", label.setDate());
      if (label.contentBits() != null) {
        json.put("content_bits", label.contentBits());
      }
      json.put("place", label.place().word());
    }
    putText(json, "reason", label == null ? reason() : null);
    if (file.attachments() > 0) {
      json.put("attachments_not_read", file.attachments());
    }
    return JsonText.line(json);
  }

  private static void putText(ObjectNode json, String key, String value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
