package tradingtwin.workers.scoring;

import tradingtwin.contracts.requests.BiasScoreRequest;
import tradingtwin.contracts.requests.GateWordsRequest;
import tradingtwin.contracts.requests.JournalWordsRequest;
import tradingtwin.contracts.requests.ReflectRequest;
import tradingtwin.contracts.views.BiasReport;
import tradingtwin.contracts.views.GateWords;
import tradingtwin.contracts.views.JournalWords;
import tradingtwin.contracts.views.Wordings;

/// The coach as scoring and the gate need it.
public interface Coach {
  /// Findings and tags for these fills.
  BiasReport score(BiasScoreRequest request);

  /// Linted words for findings and tags, in their order.
  Wordings reflect(ReflectRequest request);

  /// Linted words on a verdict, or on the answer to an override; asked while a trader waits, so it
  /// answers soon or not at all.
  GateWords gate(GateWordsRequest request);

  /// A linted sentence beside a journal entry.
  JournalWords journal(JournalWordsRequest request);
}
