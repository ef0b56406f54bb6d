/**
 * The database: its opening, transactions, migrations, the journal of events and the idempotency
 * records of commands. Knows no connection, and of the domain only the list of entity classes.
 */
package app.mspaintr.platform.store;
