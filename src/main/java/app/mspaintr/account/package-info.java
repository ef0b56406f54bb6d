/** Accounts: joining, signing in and out, sessions and passwords. */
package app.mspaintr.account;
