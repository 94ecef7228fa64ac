using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Configurations;

internal sealed class NamedSeriesConfiguration : IEntityTypeConfiguration<NamedSeries>
{
    public void Configure(EntityTypeBuilder<NamedSeries> builder)
    {
        builder.ToTable("series");
        builder.HasKey(series => series.SeriesId);
        builder.Property(series => series.Reference).HasMaxLength(SeriesFields.Reference.Most);
        builder.Property(series => series.Subject).HasMaxLength(SeriesFields.Subject.Most);
        builder.Property(series => series.Title).HasMaxLength(SeriesFields.Title.Most);
        builder.Property(series => series.Number).HasMaxLength(SeriesFields.Number.Most);
        builder.Property(series => series.TableName).HasMaxLength(SeriesFields.TableName.Most);
        builder.Property(series => series.Note).HasMaxLength(SeriesFields.Note.Most);
        builder.Property(series => series.Categories).HasMaxLength(SeriesFields.Note.Most);
        builder.Property(series => series.RowHead).HasMaxLength(SeriesFields.RowHead.Most);
        builder.Property(series => series.TotalLabel).HasMaxLength(SeriesFields.TotalLabel.Most);
        builder.Ignore(series => series.CategoryNames);
        builder.Ignore(series => series.TableId);
        builder.HasOne<Head>().WithMany().HasForeignKey(series => series.HeadId);
        builder.HasIndex(series => new { series.Year, series.Reference }).IsUnique();
    }
}

internal sealed class SeriesColumnConfiguration : IEntityTypeConfiguration<SeriesColumn>
{
    public void Configure(EntityTypeBuilder<SeriesColumn> builder)
    {
        builder.ToTable("series_columns", table => table.HasCheckConstraint("ck_series_columns_decimals", "decimals BETWEEN 0 AND 3"));
        builder.HasKey(column => new { column.SeriesId, column.Key });
        builder.Property(column => column.Key).HasMaxLength(SeriesFields.ColumnKey.Most);
        builder.Property(column => column.Name).HasMaxLength(SeriesFields.ColumnName.Most);
        builder.Property(column => column.Of).HasMaxLength(SeriesFields.Of.Most);
        builder.Property(column => column.AgreesWith).HasMaxLength(SeriesFields.AgreesWith.Most);
        builder.Ignore(column => column.Parts);
        builder.HasOne<NamedSeries>().WithMany().HasForeignKey(column => column.SeriesId);
    }
}

internal sealed class SeriesValueConfiguration : IEntityTypeConfiguration<SeriesValue>
{
    public void Configure(EntityTypeBuilder<SeriesValue> builder)
    {
        builder.ToTable("series_values", table =>
        {
            table.HasCheckConstraint("ck_series_values_period", "period BETWEEN 1 AND 13");
            table.HasCheckConstraint("ck_series_values_decimals", "decimals BETWEEN 0 AND 3");
        });
        builder.HasKey(value => new { value.SeriesId, value.Year, value.Period, value.Row, value.ColumnKey });
        builder.Property(value => value.Row).HasMaxLength(SeriesFields.Title.Most);
        builder.Property(value => value.ColumnKey).HasMaxLength(SeriesFields.ColumnKey.Most);

        // Whole hundredths are exact in both engines.
        builder.Property(value => value.Figure).HasColumnName("hundredths").HasConversion(figure => (long)(figure * 100m), stored => stored / 100m);
        builder.HasOne<SeriesColumn>().WithMany().HasForeignKey(value => new { value.SeriesId, value.ColumnKey });
    }
}
