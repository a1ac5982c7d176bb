package io.cordon.audit.dropbox;

import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An asset that an event is about. An event may mention others as well.
 *
 * @param source the asset before a rename or move, or the original of a copy; no fields where there
 *     is none
 */
record DropboxAsset(Fields fields, Fields source) {

  /** In the event's order; of a move, rename or copy only the destination. */
  static List<DropboxAsset> all(Fields record, Fields details) {
    List<Fields> mentioned = record.list("assets");
    int target = index(details, "target_asset_index", mentioned);
    if (target >= 0) {
      return List.of(new DropboxAsset(mentioned.get(target), Fields.NONE));
    }
    List<DropboxAsset> assets = new ArrayList<>(mentioned.size());
    Map<Integer, Integer> sources = sources(details, mentioned);
    if (sources.isEmpty()) {
      mentioned.forEach(asset -> assets.add(new DropboxAsset(asset, Fields.NONE)));
      return assets;
    }
    Set<Integer> onlySources = new HashSet<>(sources.values());
    onlySources.removeAll(sources.keySet());
    for (int i = 0; i < mentioned.size(); i++) {
      Integer source = sources.get(i);
      if (!onlySources.contains(i)) {
        Fields before = source == null ? Fields.NONE : mentioned.get(source);
        assets.add(new DropboxAsset(mentioned.get(i), before));
      }
    }
    return assets;
  }

  /** The position of each destination's source. */
  private static Map<Integer, Integer> sources(Fields details, List<Fields> mentioned) {
    if (mentioned.size() < 2) {
      return Map.of();
    }
    List<Fields> relocations = details.list("relocate_action_details");
    Map<Integer, Integer> sources = relocations.isEmpty() ? Map.of() : new HashMap<>();
    for (Fields relocation : relocations) {
      int source = index(relocation, "src_asset_index", mentioned);
      int destination = index(relocation, "dest_asset_index", mentioned);
      if (source >= 0 && destination >= 0) {
        sources.put(destination, source);
      }
    }
    return sources;
  }

  /** Negative for a position outside of the list. */
  private static int index(Fields from, String name, List<Fields> mentioned) {
    long index = from.number(name, -1);
    return index < mentioned.size() ? (int) Math.max(-1, index) : -1;
  }
}
