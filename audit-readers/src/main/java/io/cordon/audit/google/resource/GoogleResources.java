package io.cordon.audit.google.resource;

import io.cordon.audit.google.event.GoogleEvent;
import io.cordon.audit.record.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The documents that an activity lists for its events, by their ids. Each is read once. */
public final class GoogleResources {
  private final List<GoogleResource> resources = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();

  private GoogleResources(List<Fields> listed) {
    for (Fields fields : listed) {
      GoogleResource resource = GoogleResource.of(fields);
      if (resource.id() != null) {
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
    int first = resources.size();
    for (String candidate : ids) {
      first = Math.min(first, positions.getOrDefault(candidate, first));
    }
    if (first < resources.size()) {
      return resources.get(first);
    }
    return ids.isEmpty() && resources.size() == 1 ? resources.get(0) : GoogleResource.NONE;
  }
}
