package tradingtwin.edge.routes;

import static tradingtwin.edge.routes.Route.delete;
import static tradingtwin.edge.routes.Route.get;
import static tradingtwin.edge.routes.Route.patch;
import static tradingtwin.edge.routes.Route.post;

import java.util.List;
import tradingtwin.edge.limits.RateClass;
import tradingtwin.edge.routes.Route.Place;

/// Every public route. A new one is one line here and a schema in contracts.
final class PublicRoutes {
  private static final String API = "/api/v1";
  private static final String ACCOUNT = "views/account";
  private static final String BROKER_ACCOUNT = "views/broker-account";
  private static final String TRADE_DETAIL = "views/trade-detail";
  private static final String INTENT_ACCEPTED = "views/intent-accepted";
  private static final String OWN_RULES = "views/own-rules";
  private static final String POLICY = "views/policy";

  private PublicRoutes() {}

  static List<Route> all() {
    return List.of(
        signingIn("/auth/register").takes("requests/register").answers(201, ACCOUNT),
        signingIn("/auth/login").takes("requests/login").answers(ACCOUNT),
        signingIn("/auth/demo").answers(201, ACCOUNT),
        post(API + "/auth/logout").at(Place.SIGN_OUT).counted(RateClass.AUTH),
        post(API + "/auth/refresh").at(Place.RENEWAL).counted(RateClass.AUTH).answers(ACCOUNT),
        get(API + "/auth/me").answers(ACCOUNT),
        patch(API + "/auth/me").takes("requests/account-settings").answers(ACCOUNT),
        get(API + "/auth/sessions").answers("views/sessions"),
        delete(API + "/auth/sessions/{id}"),
        get(API + "/brokers").answers("views/brokers"),
        post(API + "/brokers/coinbase/connect").answers("views/redirect"),
        get(API + "/brokers/coinbase/callback")
            .at(Place.BROKER_RETURN)
            .query("code", "state", "error", "error_description"),
        post(API + "/brokers/coinbase/key").takes("requests/coinbase-key").answers("views/brokers"),
        post(API + "/brokers/binance").takes("requests/binance-key").answers("views/brokers"),
        delete(API + "/brokers/{connectionId}"),
        post(API + "/trades/import")
            .takes("requests/import-request")
            .onlyOnce()
            .answers(202, "views/accepted"),
        post(API + "/trades/import/csv")
            .at(Place.FILE)
            .counted(RateClass.UPLOAD)
            .upTo(Route.FILE)
            .answers("views/csv-preview"),
        post(API + "/trades/import/csv/{importId}/answers")
            .takes("requests/csv-answers")
            .answers("views/csv-preview"),
        post(API + "/trades/import/csv/{importId}/confirm")
            .takes("requests/csv-confirm")
            .onlyOnce()
            .answers(202, "views/accepted"),
        get(API + "/trades/imports").answers("views/imports"),
        delete(API + "/trades/imports/{importId}"),
        get(API + "/column-mappings").answers("views/column-mappings"),
        post(API + "/column-mappings")
            .takes("requests/column-mapping")
            .answers(201, "views/saved-mapping"),
        patch(API + "/column-mappings/{id}")
            .takes("requests/mapping-name")
            .answers("views/saved-mapping"),
        delete(API + "/column-mappings/{id}"),
        get(API + "/jobs/{jobId}").answers("views/job"),
        delete(API + "/jobs/{jobId}"),
        get(API + "/trades")
            .query("since", "until", "symbol", "label", "cursor", "limit")
            .answers("views/trades"),
        get(API + "/trades/summary").answers("views/trade-summary"),
        get(API + "/trades/{id}").answers(TRADE_DETAIL),
        get(API + "/trades/{id}/candles").answers("views/trade-chart"),
        post(API + "/trades/{id}/intent").takes("requests/match-answer").answers(TRADE_DETAIL),
        get(API + "/candles/own").answers("views/own-candles"),
        post(API + "/candles/own")
            .at(Place.FILE)
            .counted(RateClass.UPLOAD)
            .upTo(Route.CANDLES)
            .answers(201, "views/own-candles-read"),
        delete(API + "/candles/own/{id}"),
        post(API + "/simulations/simple")
            .takes("requests/simulation-question")
            .answers(202, "views/simulation"),
        get(API + "/simulations/{id}").answers("views/simulation"),
        get(API + "/positions").answers("views/positions"),
        get(API + "/biases").query("since", "until", "label", "limit").answers("views/bias-tags"),
        get(API + "/biases/findings").answers("views/findings"),
        get(API + "/biases/timeline").answers("views/bias-timeline"),
        get(API + "/biases/twin-curve").answers("views/twin"),
        post(API + "/biases/{tagId}/feedback").takes("requests/bias-feedback"),
        delete(API + "/biases/{tagId}/feedback"),
        get(API + "/coach/messages").query("before", "limit").answers("views/coach-messages"),
        post(API + "/coach/read").takes("requests/coach-read"),
        post(API + "/pretrade-intents")
            .takes("requests/pretrade-intent")
            .onlyOnce()
            .answers(202, INTENT_ACCEPTED),
        get(API + "/pretrade-intents").query("cursor", "limit").answers("views/intents"),
        get(API + "/pretrade-intents/{id}").answers("views/intent"),
        post(API + "/pretrade-intents/{id}/evaluations").answers(202, INTENT_ACCEPTED),
        post(API + "/pretrade-intents/{id}/overrides")
            .takes("requests/override-request")
            .answers(202, "views/gate-override"),
        post(API + "/pretrade-intents/{id}/outcome")
            .takes("requests/intent-outcome")
            .answers("views/intent"),
        get(API + "/friction-tasks").answers("views/friction-tasks"),
        patch(API + "/friction-tasks/{id}")
            .takes("requests/friction-answer")
            .answers("views/friction-task"),
        get(API + "/cooldowns").answers("views/cooldowns"),
        post(API + "/cooldowns").takes("requests/cooldown-start").answers(201, "views/cooldown"),
        get(API + "/personas").answers("views/personas"),
        get(API + "/policy").answers(POLICY),
        patch(API + "/policy").takes("requests/own-limits").answers(POLICY),
        get(API + "/rules").answers(OWN_RULES),
        post(API + "/rules").takes("requests/own-rule-draft").answers(201, "views/own-rule"),
        patch(API + "/rules/{id}").takes("requests/own-rule-change").answers("views/own-rule"),
        delete(API + "/rules/{id}").answers(OWN_RULES),
        get(API + "/gate/status").answers("views/gate-status"),
        get(API + "/gate/ledger").answers("views/gate-ledger"),
        get(API + "/rules/streaks").answers("views/streaks"),
        get(API + "/adherence").query("days").answers("views/adherence-days"),
        get(API + "/accounts").answers("views/broker-accounts"),
        get(API + "/accounts/{id}").answers(BROKER_ACCOUNT),
        patch(API + "/accounts/{id}")
            .takes("requests/broker-account-change")
            .answers(BROKER_ACCOUNT),
        delete(API + "/accounts/{id}/prop").answers(BROKER_ACCOUNT),
        delete(API + "/accounts/{id}/waiting-equity").answers(BROKER_ACCOUNT),
        post(API + "/accounts/{id}/movements")
            .takes("requests/cash-movement")
            .answers(201, BROKER_ACCOUNT),
        delete(API + "/accounts/{id}/movements/{movementId}").answers(BROKER_ACCOUNT),
        get(API + "/accounts/{id}/entries")
            .query("cursor", "limit")
            .answers("views/statement-entries"),
        get(API + "/journal-entries")
            .query("type", "intentId", "tradeId", "cursor", "limit")
            .answers("views/journal-entries"),
        post(API + "/journal-entries")
            .takes("requests/journal-draft")
            .onlyOnce()
            .answers(201, "views/journal-entry-written"),
        get(API + "/journal-entries/prefill")
            .query("type", "intentId", "tradeId")
            .answers("views/journal-prefill"),
        get(API + "/journal-entries/quadrant").answers("views/quadrant"),
        get(API + "/journal-entries/{id}").answers("views/journal-entry"),
        patch(API + "/journal-entries/{id}")
            .takes("requests/journal-entry-change")
            .answers("views/journal-entry"),
        post(API + "/journal-entries/{id}/attachments")
            .at(Place.FILE)
            .counted(RateClass.UPLOAD)
            .upTo(Route.PICTURE)
            .answers(201, "views/attachment"),
        get(API + "/attachments/{id}").at(Place.PICTURE),
        delete(API + "/attachments/{id}"),
        get(API + "/paper-trades").answers("views/paper-trades"),
        get(API + "/buying-plans").answers("views/buying-plans"),
        post(API + "/buying-plans")
            .takes("requests/buying-plan-draft")
            .answers(201, "views/buying-plan"),
        delete(API + "/buying-plans/{id}"),
        post(API + "/buying-plans/{id}/keep").answers("views/buying-plan"),
        get(API + "/events").query("since", "after", "limit").answers("views/events"),
        get(API + "/stream")
            .at(Place.EVENT_STREAM)
            .counted(RateClass.STREAM)
            .query("lastEventId", "lastEventID"),
        get("/ws/coach")
            .at(Place.SOCKET)
            .counted(RateClass.STREAM)
            .query("lastEventId", "lastEventID"),
        get("/.well-known/jwks.json").forAnyone(),
        get("/openapi.json").at(Place.DESCRIPTION).forAnyone(),
        get("/healthz").at(Place.ALIVE).counted(RateClass.FREE).forAnyone(),
        get("/readyz").at(Place.READY).counted(RateClass.FREE).forAnyone());
  }

  private static Route signingIn(String path) {
    return post(API + path).at(Place.SIGN_IN).counted(RateClass.AUTH).forAnyone();
  }
}
