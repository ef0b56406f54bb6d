/**
 * The HTTP doors: who may come in (origins), what every answer carries (security headers), how a
 * request's JSON is read and how an error is told (RFC 9457). Knows no member, no post and no
 * database.
 */
package app.mspaintr.platform.http;
