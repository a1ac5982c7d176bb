package io.cordon.policy;

import io.cordon.yaml.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the policies of several files together and applies the filters. */
final class PackAssembly {
  private final List<PolicyFile> files;

  PackAssembly(Collection<PolicyFile> files) {
    this.files = List.copyOf(files);
  }

  /** Each policy and filter has an id of its own. */
  List<Problem> repeatedIds() {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> fileById = new HashMap<>();
    for (PolicyFile file : files) {
      for (String id : ids(file)) {
        String other = fileById.putIfAbsent(id, file.file());
        if (other != null) {
          String sentence = "id " + id + " is the id of " + other + " already";
          problems.add(Problem.ofFile(file.file(), sentence));
        }
      }
    }
    return problems;
  }

  private static List<String> ids(PolicyFile file) {
    List<String> ids = new ArrayList<>();
    file.policies().forEach(policy -> ids.add(policy.id()));
    file.filters().stream().map(Filter::id).filter(id -> id != null).forEach(ids::add);
    return ids;
  }

  /** A filter that names what no policy has would except from nothing, unnoticed. */
  List<Problem> idleFilters() {
    Set<String> known = new HashSet<>();
    files.forEach(file -> file.policies().forEach(policy -> known.addAll(policy.names())));
    List<Problem> problems = new ArrayList<>();
    for (Filter filter : filtersForAll(files)) {
      filter.rules().stream()
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(
              name -> {
                String sentence = "the filter names " + name + ", which is no policy or base rule";
                problems.add(Problem.ofFile(filter.file(), sentence));
              });
    }
    return problems;
  }

  private static List<Filter> filtersForAll(Collection<PolicyFile> files) {
    return files.stream()
        .filter(file -> file.policies().isEmpty())
        .flatMap(file -> file.filters().stream())
        .toList();
  }

  /** All policies, the last of each id, filters applied. */
  List<Policy> policies() {
    Map<String, PolicyFile> last = new LinkedHashMap<>();
    files.forEach(file -> last.put(file.id(), file));
    List<Filter> forAll = filtersForAll(last.values());
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (PolicyFile file : last.values()) {
      List<Filter> filters = new ArrayList<>(forAll);
      if (!file.policies().isEmpty()) {
        filters.addAll(file.filters());
      }
      file.policies().forEach(policy -> policies.put(policy.id(), policy.filteredBy(filters)));
    }
    return List.copyOf(policies.values());
  }
}
