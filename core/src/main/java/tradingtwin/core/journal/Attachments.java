package tradingtwin.core.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import tradingtwin.contracts.events.JournalEntryChanged;
import tradingtwin.contracts.ids.Ulid;
import tradingtwin.contracts.problems.ProblemCode;
import tradingtwin.contracts.problems.RefusedException;
import tradingtwin.contracts.views.Attachment;
import tradingtwin.core.database.TenantDatabase;
import tradingtwin.core.journal.AttachmentRows.Counts;
import tradingtwin.core.journal.AttachmentRows.Kept;
import tradingtwin.core.objects.ObjectStore;
import tradingtwin.core.outbox.Outbox;
import tradingtwin.core.pictures.NoPictureException;
import tradingtwin.core.pictures.Picture;
import tradingtwin.core.pictures.PicturePolicy;
import tradingtwin.core.pictures.Pictures;
import tradingtwin.core.sealing.Sealing;

/// Pictures beside entries: read by their content, sealed, and kept once.
///
/// An object is noted as loose before it is written and until its row stands, so that none is left
/// behind whatever stops in between.
public final class Attachments {
  private static final int LONGEST_NAME = 80;

  private final TenantDatabase database;
  private final AttachmentRows rows;
  private final EntryRows entries;
  private final Sealing sealing;
  private final ObjectStore objects;
  private final Outbox outbox;
  private final InstantSource clock;
  private final JournalPolicy policy;

  Attachments(
      TenantDatabase database,
      AttachmentRows rows,
      EntryRows entries,
      Sealing sealing,
      ObjectStore objects,
      Outbox outbox,
      InstantSource clock,
      JournalPolicy policy) {
    this.database = database;
    this.rows = rows;
    this.entries = entries;
    this.sealing = sealing;
    this.objects = objects;
    this.outbox = outbox;
    this.clock = clock;
    this.policy = policy;
  }

  /// A picture as it is served.
  public record Opened(Attachment attachment, String fileName, byte[] bytes) {}

  /// Keeps a picture beside an entry; the same one twice is kept once.
  ///
  /// @throws RefusedException when the file is no picture, or there are as many as fit
  public Attachment add(String userId, String entryId, String fileName, byte[] file) {
    Picture picture = picture(file);
    String digest = digest(picture.bytes());
    Kept fresh = fresh(entryId, fileName, picture);
    Optional<Attachment> there = announce(userId, fresh, digest);
    if (there.isPresent()) {
      return there.get();
    }
    objects.put(
        fresh.objectKey(),
        database.as(userId, () -> sealing.seal(userId, place(fresh), picture.bytes())));
    return database.as(userId, () -> settle(userId, fresh, digest));
  }

  /// The picture of that id.
  ///
  /// @throws RefusedException when the trader has none of that id
  public Opened open(String userId, String attachmentId) {
    return database.as(
        userId,
        () -> {
          Kept kept = rows.find(attachmentId).orElseThrow(Attachments::missing);
          byte[] sealed = objects.get(kept.objectKey()).orElseThrow(Attachments::missing);
          Attachment attachment = kept.attachment();
          return new Opened(
              attachment,
              "journal-" + attachmentId + "." + kind(attachment).ending(),
              sealing.openBytes(userId, place(kept), sealed));
        });
  }

  /// Takes a picture away, with its object.
  public void remove(String userId, String attachmentId) {
    Kept gone =
        database.as(
            userId,
            () -> {
              Kept kept = rows.delete(attachmentId).orElseThrow(Attachments::missing);
              outbox.append(
                  userId, WritingEntries.CHANGED, new JournalEntryChanged(kept.entryId()));
              return kept;
            });
    objects.remove(gone.objectKey());
    database.run(userId, () -> rows.settled(gone.objectKey()));
  }

  private Optional<Attachment> announce(String userId, Kept fresh, String digest) {
    return database.as(
        userId,
        () -> {
          Optional<Attachment> there = standing(userId, fresh.entryId(), digest);
          if (there.isEmpty()) {
            rows.loose(userId, fresh.objectKey());
          }
          return there;
        });
  }

  private Attachment settle(String userId, Kept fresh, String digest) {
    Optional<Attachment> there = standing(userId, fresh.entryId(), digest);
    if (there.isPresent()) {
      return there.get();
    }
    rows.insert(userId, fresh, digest);
    rows.settled(fresh.objectKey());
    outbox.append(userId, WritingEntries.CHANGED, new JournalEntryChanged(fresh.entryId()));
    return fresh.attachment();
  }

  /// The same picture, if it stands there; holds the entry, so that two at once count rightly.
  private Optional<Attachment> standing(String userId, String entryId, String digest) {
    if (entries.hold(userId, entryId).isEmpty()) {
      throw missing();
    }
    Optional<Attachment> there = rows.same(entryId, digest);
    Counts counts = rows.counts(entryId);
    if (there.isEmpty()
        && (counts.entry() >= policy.picturesAnEntry()
            || counts.trader() >= policy.picturesATrader())) {
      throw RefusedException.of(
          ProblemCode.CONFLICT,
          counts.entry() >= policy.picturesAnEntry()
              ? "An entry holds up to " + policy.picturesAnEntry() + " pictures."
              : "The journal holds up to " + policy.picturesATrader() + " pictures.");
    }
    return there;
  }

  private Kept fresh(String entryId, String fileName, Picture picture) {
    String id = Ulid.next();
    Instant now = clock.instant();
    return new Kept(
        new Attachment(
            id,
            name(fileName, picture.kind()),
            Attachment.MediaType.valueOf("IMAGE_" + picture.kind().name()),
            picture.bytes().length,
            now),
        entryId,
        "pictures/" + id);
  }

  /// The name that the trader knows it by, ending as its content says.
  private static String name(String fileName, Picture.Kind kind) {
    String stem = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").strip();
    String kept = stem.substring(0, Math.min(LONGEST_NAME, stem.length()));
    return (kept.isBlank() ? "picture" : kept) + "." + kind.ending();
  }

  private static Picture picture(byte[] file) {
    try {
      return Pictures.read(file, PicturePolicy.DEFAULT);
    } catch (NoPictureException e) {
      throw RefusedException.of(ProblemCode.FILE_UNREADABLE, e.reason());
    }
  }

  private static Picture.Kind kind(Attachment attachment) {
    return Picture.Kind.valueOf(attachment.mediaType().name().substring("IMAGE_".length()));
  }

  private static Sealing.Place place(Kept kept) {
    return new Sealing.Place("attachments", "object", kept.attachment().attachmentId());
  }

  private static RefusedException missing() {
    return RefusedException.of(ProblemCode.NOT_FOUND);
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }
}
