package io.cordon.labels.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which label holds where a file tells of labels in two places. */
public final class LabelPrecedence {
  private LabelPrecedence() {}

  /**
   * LabelInfo overrules custom properties, tenant by tenant ([MS-OFFCRYPTO] 2.6.3): a property of a
   * tenant that LabelInfo names is a leftover, as is one that does not say whose it is.
   */
  public static List<FileLabel> ofOffice(List<FileLabel> labelInfo, List<FileLabel> properties) {
    Set<String> tenants = labelInfo.stream().map(FileLabel::tenant).collect(Collectors.toSet());
    List<FileLabel> holding = completed(labelInfo, properties);
    for (FileLabel property : properties) {
      boolean leftover =
          tenants.contains(property.tenant()) || (property.tenant() == null && !tenants.isEmpty());
      if (!leftover) {
        holding.add(property);
      }
    }
    return holding;
  }

  /**
   * PDF programs write both places alike; a label that stands in one alone, because a program
   * forgot the other, is still told.
   */
  public static List<FileLabel> ofPdf(List<FileLabel> xmp, List<FileLabel> information) {
    Set<String> told = xmp.stream().map(FileLabel::id).collect(Collectors.toSet());
    List<FileLabel> holding = completed(xmp, information);
    information.stream().filter(label -> !told.contains(label.id())).forEach(holding::add);
    return holding;
  }

  private static List<FileLabel> completed(List<FileLabel> labels, List<FileLabel> others) {
    List<FileLabel> complete = new ArrayList<>();
    labels.forEach(label -> complete.add(label.completedFrom(others)));
    return complete;
  }
}
