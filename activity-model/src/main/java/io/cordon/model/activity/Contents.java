package io.cordon.model.activity;

import io.cordon.model.file.Label;
import java.util.List;

/**
 * The labelled files in a folder, drive or site.
 *
 * @param count how many files with a label
 * @param label the highest label among them; unknown without any
 * @param labelCount how many have the highest label
 * @param names of some of those with the highest label, in alphabetical order
 */
public record Contents(long count, Label label, long labelCount, List<String> names) {
  public static final Contents NONE = new Contents(0, Label.UNKNOWN, 0, List.of());

  public Contents {
    label = label == null ? Label.UNKNOWN : label;
    names = names == null ? List.of() : List.copyOf(names);
  }

  /** For people: "12 labelled files, 3 of them Confidential: plan.docx, Q3.xlsx, …". */
  public String caption() {
    if (count == 0) {
      return "no labelled file";
    }
    String which =
        count == 1
            ? "1 labelled file, " + label.caption()
            : labelCount == count
                ? count + " labelled files, all " + label.caption()
                : count + " labelled files, " + labelCount + " of them " + label.caption();
    String more = names.size() < labelCount ? ", …" : "";
    return names.isEmpty() ? which : which + ": " + String.join(", ", names) + more;
  }
}
