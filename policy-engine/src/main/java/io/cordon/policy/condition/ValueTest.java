package io.cordon.policy.condition;

import com.google.re2j.Pattern;
import inet.ipaddr.IPAddress;
import io.cordon.organisation.IpAddresses;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

/** A test of one value of a field. */
public sealed interface ValueTest extends Serializable {

  boolean matches(String value);

  /** Whether the test gives the same result for a folded value as for the original value. */
  default boolean ignoresCase() {
    return false;
  }

  /** Whether every value is certain to pass. */
  default boolean matchesEverything() {
    return false;
  }

  /** The value is one of these texts; case is ignored. */
  record OneOf(Set<String> folded) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return folded.contains(UnicodeText.folded(value));
    }

    @Override
    public boolean ignoresCase() {
      return true;
    }
  }

  /** The value matches a text with wildcards, or is this text in exact case. */
  record Wildcard(WildcardPattern pattern) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return pattern.matches(value);
    }

    @Override
    public boolean ignoresCase() {
      return !pattern.caseSensitive();
    }

    @Override
    public boolean matchesEverything() {
      return pattern.matchesEverything();
    }

    /** The plain text that the value must contain; null for any other pattern. */
    public String containedText() {
      return pattern.containedText();
    }
  }

  /**
   * The value contains a match of a regular expression. RE2 takes linear time for any expression.
   */
  record Regex(Pattern pattern) implements ValueTest {
    private static final Set<String> EVERYTHING = Set.of(".*", ".+", "^.*", ".*$", "^.*$", "^.+$");

    @Override
    public boolean matches(String value) {
      return pattern.matcher(UnicodeText.composed(value)).find();
    }

    @Override
    public boolean matchesEverything() {
      return EVERYTHING.contains(pattern.pattern());
    }
  }

  /** The value is an address within a network. */
  record InNetwork(String cidr, IPAddress block) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return IpAddresses.address(value).filter(block::contains).isPresent();
    }
  }

  /** The value is this number. */
  record Equal(double number) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return Double.parseDouble(value) == number;
    }
  }

  /** The value passes at least one of several tests. */
  record Either(List<ValueTest> tests) implements ValueTest {
    @Override
    public boolean ignoresCase() {
      return tests.stream().allMatch(ValueTest::ignoresCase);
    }

    @Override
    public boolean matchesEverything() {
      return tests.stream().anyMatch(ValueTest::matchesEverything);
    }

    @Override
    public boolean matches(String value) {
      for (ValueTest test : tests) {
        if (test.matches(value)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The value fails the test: Sigma's {@code neq}. */
  record Negated(ValueTest test) implements ValueTest {
    @Override
    public boolean ignoresCase() {
      return test.ignoresCase();
    }

    @Override
    public boolean matches(String value) {
      return !test.matches(value);
    }
  }
}
