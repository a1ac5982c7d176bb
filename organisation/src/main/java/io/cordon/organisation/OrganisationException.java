package io.cordon.organisation;

import io.cordon.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The organisation file, or a database that it names, cannot be used; the message has one line for
 * each problem.
 */
public final class OrganisationException extends Exception {
  private final ArrayList<Problem> problems;

  OrganisationException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    this.problems = new ArrayList<>(problems);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
