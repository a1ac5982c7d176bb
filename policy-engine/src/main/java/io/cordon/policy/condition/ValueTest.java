package io.cordon.policy.condition;

import com.google.re2j.Pattern;
import inet.ipaddr.IPAddress;
import io.cordon.organisation.IpAddresses;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether one value of a field is what a rule asks for. */
public sealed interface ValueTest extends Serializable {

  boolean matches(String value);

  /** Whether a value in lower case passes just when it passes as it was written. */
  default boolean ignoresCase() {
    return false;
  }

  /** One of these texts, in any case. */
  record OneOf(Set<String> lowerCase) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return lowerCase.contains(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean ignoresCase() {
      return true;
    }
  }

  /** A text with wildcards, or in exact case. */
  record Like(WildcardPattern text) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return text.matches(value);
    }

    @Override
    public boolean ignoresCase() {
      return !text.cased();
    }

    /** The plain text that is looked for anywhere; null where it is not as simple as that. */
    public String anywhere() {
      return text.anywhere();
    }
  }

  /** A regular expression that is found anywhere; RE2 takes linear time whatever is written. */
  record Regex(Pattern pattern) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return pattern.matcher(value).find();
    }
  }

  /** An address within a network. */
  record InNetwork(String cidr, IPAddress block) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return IpAddresses.address(value).filter(block::contains).isPresent();
    }
  }

  /** A number of this very size. */
  record Equal(double number) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return Double.parseDouble(value) == number;
    }
  }

  /** Any of several. */
  record AnyOf(List<ValueTest> tests) implements ValueTest {
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

  /** None of several: Sigma's {@code neq}. */
  record Unlike(ValueTest test) implements ValueTest {
    @Override
    public boolean matches(String value) {
      return !test.matches(value);
    }
  }
}
