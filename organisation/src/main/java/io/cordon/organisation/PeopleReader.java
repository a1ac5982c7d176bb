package io.cordon.organisation;

import io.cordon.model.activity.Affiliation;
import io.cordon.organisation.people.DirectoryUser;
import io.cordon.yaml.ProblemText;
import io.cordon.yaml.Problems;
import io.cordon.yaml.YamlMap;
import io.cordon.yaml.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads {@code users}, {@code service_accounts}, {@code break_glass} and {@code groups} of the
 * organisation file.
 */
final class PeopleReader {
  private final Problems problems;
  private final Map<String, DirectoryUser> people = new HashMap<>();

  PeopleReader(Problems problems) {
    this.problems = problems;
  }

  /** The users by name and by every alias, in lower case. */
  Map<String, DirectoryUser> read(YamlMap top) {
    YamlMap users = top.map("users");
    if (users != null) {
      for (Map.Entry<String, YamlNode> user : users.node().fields().entrySet()) {
        checkUser(users.node().key(user.getKey()));
        readUser(users.node().key(user.getKey()), user.getValue());
      }
    }
    mark(names(top, "service_accounts"), DirectoryUser::asServiceAccount);
    checkServiceAccounts(top);
    mark(names(top, "break_glass"), DirectoryUser::asBreakGlass);
    return people;
  }

  /** The names in a list; a name that no log contains is a problem. */
  List<String> names(YamlMap top, String key) {
    YamlNode listed = top.get(key);
    if (listed != null) {
      listed.oneOrMore().stream().filter(YamlNode::isText).forEach(this::checkName);
    }
    return top.texts(key);
  }

  private void checkName(YamlNode name) {
    if (name.text().isBlank()) {
      problems.add(name, "is empty");
    } else if (name.text().indexOf('*') >= 0) {
      problems.add(
          name, ProblemText.quote(name.text()) + " can never match: list each name, without *");
    }
  }

  /** Logs name people by address, and by id where they have none. */
  private void checkUser(YamlNode name) {
    int count = problems.count();
    checkName(name);
    String text = name.text();
    boolean address = UserReader.isAddress(text);
    boolean id = text.indexOf('@') < 0 && text.matches(".*[0-9\\\\|].*");
    if (problems.count() == count && !address && !id) {
      problems.add(
          name,
          ProblemText.quote(text)
              + " is neither a mail address nor an id; write it as ana@example.com");
    }
  }

  /** Marks the listed users under all their names; an alias refers to its user. */
  private void mark(List<String> listed, UnaryOperator<DirectoryUser> marked) {
    Set<String> users = new HashSet<>();
    for (String entry : listed) {
      String name = entry.toLowerCase(Locale.ROOT);
      users.add(people.computeIfAbsent(name, DirectoryUser::named).name());
    }
    people.replaceAll((any, user) -> users.contains(user.name()) ? marked.apply(user) : user);
  }

  private void checkServiceAccounts(YamlMap top) {
    YamlNode listed = top.get("service_accounts");
    if (listed == null) {
      return;
    }
    for (YamlNode entry : listed.oneOrMore()) {
      DirectoryUser user =
          entry.isText() ? people.get(entry.text().toLowerCase(Locale.ROOT)) : null;
      if (user != null && UserReader.isHuman(user.population())) {
        problems.add(
            entry,
            ProblemText.quote(entry.text())
                + " has the population "
                + user.population().word()
                + ", so it is no service account");
      }
    }
  }

  /** The affiliation of each group's members, by the group's name in lower case. */
  Map<String, Affiliation> groups(YamlMap top) {
    Map<String, Affiliation> groups = new HashMap<>();
    YamlMap named = top.map("groups");
    if (named != null) {
      for (Map.Entry<String, YamlNode> group : named.node().fields().entrySet()) {
        Affiliation members = named.word(group.getValue(), Affiliation.class, Affiliation::word);
        String name = group.getKey().toLowerCase(Locale.ROOT);
        if (members != null && groups.put(name, members) != null) {
          problems.add(
              named.node().key(group.getKey()), ProblemText.quote(name) + " is listed twice");
        }
      }
    }
    return groups;
  }

  private void readUser(YamlNode key, YamlNode value) {
    String name = key.text().toLowerCase(Locale.ROOT);
    DirectoryUser person = DirectoryUser.named(name);
    if (value.isMap()) {
      YamlMap user = new YamlMap(value, problems);
      person = new UserReader(user, problems).read(name);
      for (String alias : names(user, "aliases")) {
        add(alias.toLowerCase(Locale.ROOT), person, user.get("aliases"));
      }
    } else if (!value.isNull()) {
      problems.add(value, "must be a map, but is " + value.caption());
    }
    add(name, person, key);
  }

  private void add(String name, DirectoryUser person, YamlNode at) {
    DirectoryUser other = people.putIfAbsent(name, person);
    if (other != null && !other.name().equals(person.name())) {
      problems.add(
          at, ProblemText.quote(name) + " already belongs to " + ProblemText.quote(other.name()));
    }
  }
}
