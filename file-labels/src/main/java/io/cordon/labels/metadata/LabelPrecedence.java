package io.cordon.labels.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which label applies where a file has labels in two places. */
public final class LabelPrecedence {
  private LabelPrecedence() {}

  /**
   * LabelInfo overrules custom properties, tenant by tenant ([MS-OFFCRYPTO] 2.6.3): a property of a
   * tenant that LabelInfo names is a leftover, and so is a property without tenant.
   */
  public static List<FileLabel> ofOffice(List<FileLabel> labelInfo, List<FileLabel> properties) {
    Set<String> tenants = labelInfo.stream().map(FileLabel::tenant).collect(Collectors.toSet());
    List<FileLabel> applying = completed(labelInfo, properties);
    for (FileLabel property : properties) {
      boolean leftover =
          tenants.contains(property.tenant()) || (property.tenant() == null && !tenants.isEmpty());
      if (!leftover) {
        applying.add(property);
      }
    }
    return applying;
  }

  /**
   * PDF programs write the same labels to both places. A label in only one of them, because a
   * program forgot the other, still applies.
   */
  public static List<FileLabel> ofPdf(List<FileLabel> xmp, List<FileLabel> information) {
    Set<String> xmpIds = xmp.stream().map(FileLabel::id).collect(Collectors.toSet());
    List<FileLabel> applying = completed(xmp, information);
    information.stream().filter(label -> !xmpIds.contains(label.id())).forEach(applying::add);
    return applying;
  }

  private static List<FileLabel> completed(List<FileLabel> labels, List<FileLabel> others) {
    List<FileLabel> complete = new ArrayList<>();
    labels.forEach(label -> complete.add(label.completedFrom(others)));
    return complete;
  }
}
