package io.cordon.audit.export.workbook;

import io.cordon.audit.export.archive.ZipArchive;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The parts that a part of a workbook refers to. */
final class PartNames implements PartXml.Elements {
  private static final int MOST_REFERENCES = 10_000;

  private final String folder;
  private final Map<String, String> byId = new HashMap<>();
  private final Map<String, String> byType = new HashMap<>();

  private PartNames(String folder) {
    this.folder = folder;
  }

  /**
   * @param part empty for the whole package
   */
  static PartNames of(ZipArchive zip, String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    PartNames names = new PartNames(part.substring(0, slash));
    String references = names.folder + "_rels/" + part.substring(slash) + ".rels";
    try (InputStream in = zip.open(references)) {
      if (in != null) {
        PartXml.read(in, names);
      }
    }
    return names;
  }

  /** The name of the part with this reference; null if there is none. */
  String ofId(String id) {
    return byId.get(id);
  }

  /** The name of the first part of this type, for example {@code sharedStrings}; null if none. */
  String ofType(String type) {
    return byType.get(type);
  }

  @Override
  public void starts(XMLStreamReader element) {
    String id = PartXml.attribute(element, "Id");
    String type = PartXml.attribute(element, "Type");
    String target = PartXml.attribute(element, "Target");
    boolean external = "External".equals(PartXml.attribute(element, "TargetMode"));
    if (target == null || external || byId.size() == MOST_REFERENCES) {
      return;
    }
    String name = resolved(target);
    if (id != null) {
      byId.put(id, name);
    }
    if (type != null) {
      byType.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
    }
  }

  /** The name of an entry: relative to the folder, or from the root. */
  private String resolved(String target) {
    String path = target.replace('\\', '/');
    Deque<String> names = new ArrayDeque<>();
    for (String name : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
