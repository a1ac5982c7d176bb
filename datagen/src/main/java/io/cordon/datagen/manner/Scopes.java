package io.cordon.datagen.manner;

import io.cordon.model.identity.App;
import java.util.List;

/** What applications ask their users for. */
public final class Scopes {
  private Scopes() {}

  /** What an application has to be allowed to read all files, in the words of the cloud. */
  public static List<String> readAll(App app) {
    return switch (app) {
      case M365 -> List.of("Files.Read.All", "Sites.Read.All", "offline_access");
      case GOOGLE_WORKSPACE -> List.of("https://www.googleapis.com/auth/drive.readonly");
      case DROPBOX -> List.of("files.metadata.read", "files.content.read");
      default -> List.of("root_readwrite");
    };
  }
}
