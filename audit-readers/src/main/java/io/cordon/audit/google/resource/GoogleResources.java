package io.cordon.audit.google.resource;

import io.cordon.audit.google.event.GoogleEvent;
import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents that an activity lists for its events, by their ids. Each is read once. */
public final class GoogleResources {
  private final List<GoogleResource> resources;
  private final Map<String, Integer> positions;

  private GoogleResources(List<Fields> listed) {
    resources = new ArrayList<>(listed.size());
    positions = listed.size() > 1 ? new HashMap<>() : Map.of();
    for (Fields fields : listed) {
      GoogleResource resource = GoogleResource.of(fields);
      if (resource.id() != null && listed.size() > 1) {
        positions.putIfAbsent(resource.id(), resources.size());
      }
      resources.add(resource);
    }
  }

  public static GoogleResources in(Fields record) {
    return new GoogleResources(record.list("resourceDetails"));
  }

  /** The first resource that the event names; without fields if there is none. */
  public GoogleResource of(GoogleEvent event) {
    if (resources.isEmpty()) {
      return GoogleResource.NONE;
    }
    String id = event.parameters().text("doc_id");
    List<String> ids = id == null ? event.resourceIds() : List.of(id);
    if (resources.size() == 1) {
      GoogleResource only = resources.get(0);
      boolean named = only.id() != null && ids.contains(only.id());
      return named || ids.isEmpty() ? only : GoogleResource.NONE;
    }
    int first = resources.size();
    for (String candidate : ids) {
      first = Math.min(first, positions.getOrDefault(candidate, first));
    }
    return first < resources.size() ? resources.get(first) : GoogleResource.NONE;
  }
}
