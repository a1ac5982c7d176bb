package io.cordon.organisation;

import io.cordon.model.identity.App;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads {@code labels} of the organisation file. */
final class LabelsReader {
  private static final String DROPBOX_FOLDERS = "dropbox_folders";
  private static final Set<String> RESERVED = Set.of("none", "unknown");

  private final Problems problems;
  private final LabelTaxonomy labels = new LabelTaxonomy();

  LabelsReader(Problems problems) {
    this.problems = problems;
  }

  LabelTaxonomy read(YamlMap top) {
    YamlNode listed = top.get("labels");
    if (listed == null) {
      return LabelTaxonomy.defaults();
    }
    List<YamlMap> each = top.maps("labels");
    if (listed.isList() && listed.items().isEmpty()) {
      problems.add(listed, "lists no label; leave it out for the default labels");
    }
    each.forEach(this::readLabel);
    return labels;
  }

  private void readLabel(YamlMap label) {
    label.onlyKeys(List.of("name", "ids", DROPBOX_FOLDERS));
    String name = label.text("name");
    if (name == null || name.isBlank()) {
      problems.add(label.node(), "a label needs a name");
    } else if (RESERVED.contains(name.strip().toLowerCase(Locale.ROOT))) {
      problems.add(
          label.get("name"), ProblemText.quote(name) + " is reserved for files without a label");
    } else if (!labels.add(name)) {
      problems.add(label.get("name"), ProblemText.quote(name) + " is listed twice");
    } else {
      readIds(label);
      readFolders(label);
    }
  }

  private void readIds(YamlMap label) {
    YamlMap ids = label.map("ids");
    if (ids == null) {
      return;
    }
    ids.onlyKeys(List.of(App.M365.id(), App.BOX.id(), App.DROPBOX.id(), App.GOOGLE_WORKSPACE.id()));
    for (App app : App.values()) {
      YamlNode value = ids.get(app.id());
      if (value != null) {
        value.oneOrMore().forEach(item -> readId(app, ids, item));
      }
    }
  }

  private void readId(App app, YamlMap ids, YamlNode item) {
    String id = ids.text(item);
    if (id == null) {
      return;
    }
    String problem = LabelIds.problem(app, id);
    if (problem != null) {
      problems.add(item, ProblemText.quote(id) + ' ' + problem);
    } else if (!labels.addId(app, id)) {
      problems.add(item, ProblemText.quote(id) + " is already the id of another label");
    }
  }

  private void readFolders(YamlMap label) {
    YamlNode folders = label.get(DROPBOX_FOLDERS);
    if (folders == null) {
      return;
    }
    for (YamlNode item : folders.oneOrMore()) {
      String path = label.text(item);
      if (path == null) {
        continue;
      }
      String problem = FolderLabels.problem(path);
      if (problem != null) {
        problems.add(item, ProblemText.quote(path) + ' ' + problem);
      } else if (!labels.addFolder(path)) {
        problems.add(item, ProblemText.quote(path) + " is already a folder of another label");
      }
    }
  }
}
