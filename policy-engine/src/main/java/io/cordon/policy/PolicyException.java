package io.cordon.policy;

import io.cordon.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Policies that cannot be used; the message has one line for each problem, file by file. */
public final class PolicyException extends Exception {
  private final ArrayList<Problem> problems;

  public PolicyException(List<Problem> problems) {
    super(problems.stream().map(Problem::message).collect(Collectors.joining("\n")));
    this.problems = new ArrayList<>(problems);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
