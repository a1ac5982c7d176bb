package io.cordon.audit;

import io.cordon.audit.box.BoxReader;
import io.cordon.audit.dropbox.DropboxReader;
import io.cordon.audit.elastic.BoxDocument;
import io.cordon.audit.elastic.GoogleDocument;
import io.cordon.audit.elastic.O365Document;
import io.cordon.audit.flat.BigQueryActivity;
import io.cordon.audit.flat.BoxColumns;
import io.cordon.audit.flat.DropboxColumns;
import io.cordon.audit.flat.GoogleColumns;
import io.cordon.audit.flat.OcsfColumns;
import io.cordon.audit.flat.RestoringReader;
import io.cordon.audit.flat.WazuhActivity;
import io.cordon.audit.google.GoogleReader;
import io.cordon.audit.m365.M365Reader;
import io.cordon.audit.m365.table.M365TableReader;
import io.cordon.audit.ocsf.OcsfReader;
import io.cordon.audit.record.NativeReader;
import java.util.List;

/**
 * All readers, in the order in which they check whether a record is theirs. A new cloud goes here.
 */
final class NativeReaders {
  static final List<NativeReader> ALL =
      List.of(
          new M365Reader(),
          new BoxReader(),
          new DropboxReader(),
          new GoogleReader(),
          new OcsfReader(),
          new RestoringReader(new M365Reader(), new O365Document()),
          new RestoringReader(new BoxReader(), new BoxDocument()),
          new RestoringReader(new GoogleReader(), new GoogleDocument()),
          new RestoringReader(new GoogleReader(), new WazuhActivity()),
          new RestoringReader(new GoogleReader(), new BigQueryActivity()),
          new M365TableReader(),
          new RestoringReader(new BoxReader(), new BoxColumns()),
          new RestoringReader(new GoogleReader(), new GoogleColumns()),
          new RestoringReader(new DropboxReader(), new DropboxColumns()),
          new RestoringReader(new OcsfReader(), new OcsfColumns()));

  private NativeReaders() {}
}
