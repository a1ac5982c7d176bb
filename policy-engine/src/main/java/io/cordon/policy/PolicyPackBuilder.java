package io.cordon.policy;

import io.cordon.yaml.Problem;
import io.cordon.yaml.ProblemText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Combines the policies of several files and applies the filters. */
final class PolicyPackBuilder {
  private final List<PolicyFile> files;

  PolicyPackBuilder(Collection<PolicyFile> files) {
    this.files = List.copyOf(files);
  }

  List<PolicyFile> files() {
    return files;
  }

  /** A problem for each id that two policies or filters share. */
  List<Problem> repeatedIds() {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> fileById = new HashMap<>();
    for (PolicyFile file : files) {
      for (String id : ids(file)) {
        String otherFile = fileById.putIfAbsent(id, file.file());
        if (otherFile != null) {
          String sentence = "id " + id + " is already the id of " + otherFile;
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

  /** A problem for each name in a filter that no policy has: such a filter would have no effect. */
  List<Problem> unresolvedFilters() {
    Set<String> known = new TreeSet<>();
    files.forEach(file -> file.policies().forEach(policy -> known.addAll(policy.names())));
    List<Problem> problems = new ArrayList<>();
    for (Filter filter : globalFilters(files)) {
      filter.rules().stream()
          .filter(name -> !known.contains(name))
          .sorted()
          .forEach(
              name -> {
                String sentence =
                    "the filter names "
                        + name
                        + ", which is not the id or name of any policy or rule"
                        + ProblemText.suggestion(name, known);
                problems.add(Problem.ofFile(filter.file(), sentence));
              });
    }
    return problems;
  }

  private static List<Filter> globalFilters(Collection<PolicyFile> files) {
    return files.stream()
        .filter(file -> file.policies().isEmpty())
        .flatMap(file -> file.filters().stream())
        .toList();
  }

  /** All policies with the filters applied; of files with the same id the last one counts. */
  List<Policy> policies() {
    Map<String, PolicyFile> last = new LinkedHashMap<>();
    files.forEach(file -> last.put(file.id(), file));
    Map<String, List<Filter>> globalByName = new HashMap<>();
    for (Filter filter : globalFilters(last.values())) {
      filter.rules().forEach(name -> add(filter, globalByName, name));
    }
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (PolicyFile file : last.values()) {
      for (Policy policy : file.policies()) {
        List<Filter> filters = new ArrayList<>(ofNames(policy.names(), globalByName));
        filters.addAll(file.filters());
        policies.put(policy.id(), filters.isEmpty() ? policy : policy.filteredBy(filters));
      }
    }
    return List.copyOf(policies.values());
  }

  private static void add(Filter filter, Map<String, List<Filter>> byName, String name) {
    byName.computeIfAbsent(name, none -> new ArrayList<>(1)).add(filter);
  }

  /** The filters that apply to any of the names, each once; thousands of others are not visited. */
  private static Set<Filter> ofNames(Set<String> names, Map<String, List<Filter>> byName) {
    Set<Filter> filters = new LinkedHashSet<>();
    new TreeSet<>(names).forEach(name -> filters.addAll(byName.getOrDefault(name, List.of())));
    return filters;
  }
}
