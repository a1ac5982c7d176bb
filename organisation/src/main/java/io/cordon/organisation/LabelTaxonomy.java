package io.cordon.organisation;

import io.cordon.model.file.Label;
import io.cordon.model.identity.App;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The organisation's labels from lowest to highest, and their ids in each cloud. */
public final class LabelTaxonomy implements Serializable {
  /** The labels that Microsoft proposes; other clouds use them too. */
  private static final List<String> DEFAULT_NAMES =
      List.of("Public", "General", "Confidential", "Highly Confidential");

  private static final String CONFIDENTIAL = "Confidential";

  private final ArrayList<String> names = new ArrayList<>();
  private final LinkedHashMap<String, Integer> rankByName = new LinkedHashMap<>();
  private final HashMap<String, Integer> rankById = new HashMap<>();
  private final FolderLabels dropboxFolders = new FolderLabels();

  /** 0 where the organisation does not say. */
  private int sensitiveFrom;

  private boolean listed = true;

  /** The default names without ids, for an organisation that lists no labels. */
  public static LabelTaxonomy defaults() {
    LabelTaxonomy taxonomy = new LabelTaxonomy();
    DEFAULT_NAMES.forEach(taxonomy::add);
    taxonomy.listed = false;
    return taxonomy;
  }

  /** Whether the organisation lists its labels, so that these are not the default ones. */
  public boolean areListed() {
    return listed;
  }

  /** Adds the next higher label; false when the name is already taken. */
  boolean add(String name) {
    if (rankByName.putIfAbsent(folded(name), names.size() + 1) != null) {
      return false;
    }
    names.add(name);
    return true;
  }

  /** Adds an id of the label added last; false when another label has the id. */
  boolean addId(App app, String id) {
    Integer rank = names.size();
    Integer other = rankById.putIfAbsent(key(app, id), rank);
    return other == null || other.equals(rank);
  }

  /** Adds a Dropbox folder of the label added last; false when another label has the folder. */
  boolean addFolder(String path) {
    return dropboxFolders.add(path, names.size());
  }

  /** This label and all above are sensitive; false when there is no such label. */
  boolean sensitiveFrom(String nameOrId) {
    Label label = find(nameOrId);
    if (label == null) {
      return false;
    }
    sensitiveFrom = label.rank();
    return true;
  }

  /** The names from lowest to highest. */
  public List<String> names() {
    return Collections.unmodifiableList(names);
  }

  /**
   * The rank of the lowest label that is sensitive: that of {@code sensitive_from}, else the one
   * called Confidential; without one, the upper half of all labels is.
   */
  public int sensitiveRank() {
    if (sensitiveFrom != 0) {
      return sensitiveFrom;
    }
    Integer confidential = rankByName.get(folded(CONFIDENTIAL));
    return confidential != null ? confidential : names.size() / 2 + 1;
  }

  /** The name of the label of {@link #sensitiveRank}. */
  public String sensitiveName() {
    return names.get(sensitiveRank() - 1);
  }

  /** The label with this name, or with this id in any cloud; null when absent. */
  public Label find(String nameOrId) {
    Integer rank = rankByName.get(folded(nameOrId));
    if (rank == null) {
      for (App app : App.values()) {
        rank = rank == null ? rankById.get(key(app, nameOrId)) : rank;
      }
    }
    return rank == null ? null : new Label(null, names.get(rank - 1), rank);
  }

  /** The label with the taxonomy's name and rank when its id or name is known, else unchanged. */
  public Label resolve(App app, Label label) {
    if (!label.isKnown() || label.rank() == 0) {
      return label;
    }
    Integer rank = label.id() == null ? null : rankOfId(app, label.id());
    if (rank == null && label.name() != null) {
      // A cloud without label ids, such as Box, has its label names listed as ids.
      rank = rankById.get(key(app, label.name()));
      rank = rank == null ? rankByName.get(folded(label.name())) : rank;
    }
    return rank == null ? label : new Label(label.id(), names.get(rank - 1), rank);
  }

  /**
   * The label of a file whose record states none, by its folder; {@link Label#UNKNOWN} where no
   * folder of the organisation file contains it.
   */
  Label ofFolder(App app, String path) {
    Integer rank = app == App.DROPBOX ? dropboxFolders.rank(path) : null;
    return rank == null ? Label.UNKNOWN : new Label(null, names.get(rank - 1), rank);
  }

  /**
   * Google's labels have fields with options: {@code label/option}. The file may list the pair, the
   * option alone, or the label alone when all its options mean the same.
   */
  private Integer rankOfId(App app, String id) {
    Integer rank = rankById.get(key(app, id));
    int slash = id.indexOf('/');
    if (rank == null && slash >= 0) {
      rank = rankById.get(key(app, id.substring(slash + 1)));
      rank = rank == null ? rankById.get(key(app, id.substring(0, slash))) : rank;
    }
    return rank;
  }

  /**
   * Whether the ids listed for a cloud tell that this label is none of them: all are pairs of a
   * label and an option, and of other labels.
   */
  boolean isAnother(App app, String labelId) {
    String prefix = key(app, "");
    boolean anyListed = false;
    for (String listed : rankById.keySet()) {
      if (listed.startsWith(prefix)) {
        anyListed = true;
        int slash = listed.indexOf('/', prefix.length());
        if (slash < 0 || listed.substring(0, slash).equals(key(app, labelId))) {
          return false;
        }
      }
    }
    return anyListed;
  }

  private static String key(App app, String id) {
    return app.id() + '|' + LabelIds.normal(app, id);
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** For messages and tests: {@code {public=1, general=2}}. */
  @Override
  public String toString() {
    Map<String, Integer> ranks = rankByName;
    return ranks.toString();
  }
}
