using BudgetMonitor.Exchange.Checking;

namespace BudgetMonitor.Exchange.Storing;

/// <summary>
/// What bundles hold of an area of the council's data, declared once: its files, how each is kept, and what is checked before
/// anything is stored. The catalogue of files, the import, the export and the reference are derived from it.
/// </summary>
internal abstract class BundleArea
{
    private readonly List<StoredFile> files = [];

    /// <summary>Its files with how each is kept, in the order in which they are stored.</summary>
    public IReadOnlyList<StoredFile> Files => files;

    /// <summary>Tells what is wrong with its rows, beyond what holds for rows of every area: that heads and periods exist and nothing published changes.</summary>
    public virtual void Check(CheckContext context)
    {
    }

    /// <summary>Declares how a file is kept.</summary>
    protected Keeping<TRow> File<TRow>(BundleFile<TRow> file)
        where TRow : BundleRow => new(this, file);

    /// <summary>Declares a file that is kept in a way of its own.</summary>
    protected void File(StoredFile file) => files.Add(file);

    /// <summary>A file whose keeping is being declared.</summary>
    protected readonly struct Keeping<TRow>(BundleArea area, BundleFile<TRow> file)
        where TRow : BundleRow
    {
        /// <summary>Its rows are kept as entities.</summary>
        /// <param name="parent">What the rows belong to; null for those that stand for themselves.</param>
        /// <param name="map">Says what has another name or form in the entity.</param>
        public StoredFile<TRow, TEntity> KeptAs<TEntity>(Parent? parent = null, Action<EntityMap<TRow, TEntity>>? map = null)
            where TEntity : class
        {
            file.RefuseUnbound();
            var places = new EntityMap<TRow, TEntity>();
            map?.Invoke(places);
            places.Build(file, parent);
            var stored = new StoredFile<TRow, TEntity>(file, places, parent);
            area.files.Add(stored);
            return stored;
        }
    }
}
