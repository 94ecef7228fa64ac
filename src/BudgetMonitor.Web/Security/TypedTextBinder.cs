using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Web.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace BudgetMonitor.Web.Security;

/// <summary>
/// Holds every field of every form to the one rule for people's words: line breaks become plain ones, and a character that
/// could not be loaded again is told beside its field.
/// </summary>
internal sealed class TypedTextBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        var request = bindingContext.HttpContext.Request;
        if (bindingContext.Result is not { IsModelSet: true, Model: string text }
            || !HttpMethods.IsPost(request.Method)
            || !request.HasFormContentType
            || !request.Form.ContainsKey(bindingContext.ModelName)
            || FormKeeper.IsPassword(bindingContext.ModelName))
        {
            return;
        }

        // Browsers send two characters for each line break.
        var typed = TypedText.Of(text).Replace("\r\n", "\n", StringComparison.Ordinal);
        if (TypedText.Unstorable(typed) is { } mark)
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName,
                $"The text holds a character that cannot be stored ({mark}). Delete it, or type the words near it again");
        }

        bindingContext.Result = ModelBindingResult.Success(typed);
    }
}

/// <summary>Puts the rule before the framework's own binder of strings.</summary>
internal sealed class TypedTextBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(string)
        ? new TypedTextBinder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
        : null;
}
