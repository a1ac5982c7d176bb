package io.cordon.organisation;

import io.cordon.model.identity.App;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code tenant_ids}: the organisation's own tenants of Microsoft 365, by GUID. */
record TenantIdsReader(Problems problems) {
  private static final String KEY = "tenant_ids";

  Set<String> read(YamlMap top) {
    Set<String> ids = new TreeSet<>();
    YamlNode list = top.get(KEY);
    if (list == null) {
      return ids;
    }
    if (list.isMap()) {
      problems.add(list, "must be a list of GUIDs, but is a map");
      return ids;
    }
    for (YamlNode item : list.oneOrMore()) {
      String id = top.text(item);
      if (id == null) {
        continue;
      }
      String normal = LabelIds.normal(App.M365, id);
      if (!LabelIds.isGuid(normal)) {
        problems.add(
            item,
            ProblemText.quote(id)
                + " is not the id of a tenant of Microsoft 365; write its GUID, which Entra shows"
                + " as tenant ID");
      } else {
        ids.add(normal);
      }
    }
    return ids;
  }
}
