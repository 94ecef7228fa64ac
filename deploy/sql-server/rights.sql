-- The rights of the login that the product runs with. Run it in the council's database, after schema.sql:
--   sqlcmd -S SERVER -d DATABASE -I -b -i rights.sql
-- It may be run again. Schema changes are left to another login; history and published papers can be read and added to, and
-- nothing else.
SET QUOTED_IDENTIFIER ON;
SET XACT_ABORT ON;

-- Change these two to the council's own names. They may be the same.
DECLARE @login sysname = N'budget_monitor';
DECLARE @user sysname = N'budget_monitor';

DECLARE @sql nvarchar(max);
IF DB_ID() <= 4 OR OBJECT_ID(N'published_papers') IS NULL
BEGIN;
    THROW 51000, N'This is not the council''s database, or schema.sql has not been run in it. Name the database: sqlcmd -d DATABASE.', 1;
END

IF DATABASE_PRINCIPAL_ID(@user) IS NULL
BEGIN
    -- A contained database's user has no login; it is made with CREATE USER ... WITH PASSWORD, and is then found above.
    IF SUSER_ID(@login) IS NULL
    BEGIN
        DECLARE @message nvarchar(2000) = N'There is no login ' + QUOTENAME(@login)
            + N'. Choose a password and run first: CREATE LOGIN ' + QUOTENAME(@login)
            + N' WITH PASSWORD = N''...''; (for a Windows account: CREATE LOGIN [DOMAIN\account] FROM WINDOWS;). Then run this again.';
        THROW 51000, @message, 1;
    END

    SET @sql = N'CREATE USER ' + QUOTENAME(@user) + N' FOR LOGIN ' + QUOTENAME(@login) + N';';
    EXEC (@sql);
END

SET @sql = REPLACE(N'
    ALTER ROLE db_datareader ADD MEMBER {user};
    ALTER ROLE db_datawriter ADD MEMBER {user};
    -- The product looks at every start whether the lock triggers are there and have their text.
    GRANT VIEW DEFINITION TO {user};
    DENY UPDATE, DELETE ON OBJECT::history TO {user};
    DENY UPDATE, DELETE ON OBJECT::published_papers TO {user};
    DENY UPDATE, DELETE ON OBJECT::paper_files TO {user};
    DENY UPDATE, DELETE ON OBJECT::reopenings TO {user};', N'{user}', QUOTENAME(@user));
EXEC (@sql);
PRINT N'The rights are given.';
GO
