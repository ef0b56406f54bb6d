/**
 * Accounts: joining, signing in and out, sessions; and the client sessions of connections. Knows
 * nothing of posts and pictures.
 */
package app.mspaintr.member;
