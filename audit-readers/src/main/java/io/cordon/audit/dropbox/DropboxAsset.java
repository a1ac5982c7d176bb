package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of the assets that an event happened to, out of all that it mentions.
 *
 * @param source what it was before a rename or a move, or was copied from; without fields when it
 *     has none
 */
record DropboxAsset(Fields fields, Fields source) {

  /** In the event's order; where something went from one asset to another, only the other. */
  static List<DropboxAsset> all(Fields record, Fields details) {
    List<Fields> mentioned = record.list("assets");
    int target = index(details, "target_asset_index", mentioned);
    if (target >= 0) {
      return List.of(new DropboxAsset(mentioned.get(target), Fields.NONE));
    }
    Map<Integer, Integer> sources = sources(details, mentioned);
    Set<Integer> left = new HashSet<>(sources.values());
    left.removeAll(sources.keySet());
    List<DropboxAsset> assets = new ArrayList<>();
    for (int i = 0; i < mentioned.size(); i++) {
      Integer source = sources.get(i);
      if (!left.contains(i)) {
        Fields before = source == null ? Fields.NONE : mentioned.get(source);
        assets.add(new DropboxAsset(mentioned.get(i), before));
      }
    }
    return assets;
  }

  /** The position where each destination came from. */
  private static Map<Integer, Integer> sources(Fields details, List<Fields> mentioned) {
    Map<Integer, Integer> sources = new HashMap<>();
    for (Fields relocation : details.list("relocate_action_details")) {
      int source = index(relocation, "src_asset_index", mentioned);
      int destination = index(relocation, "dest_asset_index", mentioned);
      if (source >= 0 && destination >= 0) {
        sources.put(destination, source);
      }
    }
    return sources;
  }

  /** Less than 0 for a position that the list does not have. */
  private static int index(Fields from, String name, List<Fields> mentioned) {
    long index = from.number(name, -1);
    return index < mentioned.size() ? (int) Math.max(-1, index) : -1;
  }
}
