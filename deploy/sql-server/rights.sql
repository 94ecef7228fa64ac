-- The rights of the login that the product runs with. Replace the user's name with the council's own.
-- Schema changes are left to another login; history and published papers can be read and added to, and nothing else.
ALTER ROLE db_datareader ADD MEMBER [budget_monitor];
ALTER ROLE db_datawriter ADD MEMBER [budget_monitor];
-- The product looks at every start whether the lock triggers are there.
GRANT VIEW DEFINITION TO [budget_monitor];
DENY UPDATE, DELETE ON OBJECT::history TO [budget_monitor];
DENY UPDATE, DELETE ON OBJECT::published_papers TO [budget_monitor];
DENY UPDATE, DELETE ON OBJECT::paper_files TO [budget_monitor];
DENY UPDATE, DELETE ON OBJECT::reopenings TO [budget_monitor];
GO
